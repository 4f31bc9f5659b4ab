"""The record of a document with everything found in it, and the one adapter that makes it."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter

from ssc_extract.records.activities import Activity
from ssc_extract.records.arrays import ARRAYS, SCHEMA_VERSION, Arrays, SchemaVersion
from ssc_extract.records.dumping import dump_json, dump_plain
from ssc_extract.records.mentions import (
    STRICT,
    AnyMention,
    Country,
    Date,
    Duration,
    Entity,
    Goal,
    Money,
    Percentage,
    Quantity,
    Reference,
)

__all__ = [
    "ARRAYS",
    "SCHEMA_VERSION",
    "DocumentRecord",
    "Result",
    "core_schema",
    "dump_json",
    "dump_plain",
    "json_schema",
    "mention_schema",
    "validate",
]


class SectionRecord(BaseModel):
    """A heading's path and the source span from it to the next heading of its rank."""

    model_config = STRICT

    path: tuple[str, ...] = Field(description="the heading and those above it, outermost first")
    start: int = Field(ge=0, description="index of the heading in the source")
    end: int = Field(ge=0, description="index after its last character")


class FootnoteRecord(BaseModel):
    """A footnote's mark and source span."""

    model_config = STRICT

    mark: str = Field(description="the mark, in plain digits where it is a number")
    start: int = Field(ge=0, description="index of the note in the source")
    end: int = Field(ge=0, description="index after its last character")


class AliasRecord(BaseModel):
    """A short form that the text introduces."""

    model_config = STRICT

    name: str = Field(description="the full name")
    short: str = Field(description="the short form")
    start: int = Field(ge=0, description="index of the introduction in the source")
    end: int = Field(ge=0, description="index after its last character")


class Generator(BaseModel):
    """What made the result."""

    model_config = STRICT

    name: str = Field(description="name of the tool")
    version: str = Field(description="version of the tool")
    vocabulary: str = Field(description="version of its vocabulary")


class DocumentRecord(BaseModel):
    """What is known of the document itself."""

    model_config = STRICT

    id: str = Field(description="first 16 hex digits of the content's SHA-256")
    source: str = Field(description="file name as given")
    sha256: str = Field(description="SHA-256 of the content")
    media_type: str = Field(description="media type of the content")
    encoding: str = Field(description="character encoding it was read in")
    encoding_confidence: float = Field(
        ge=0, le=1, description="how sure the encoding is: 1 for UTF-8, a byte order mark or one named"
    )
    chars: int = Field(ge=0, description="length of the source in code points")
    title: str | None = Field(description="title, where the text states one")
    symbol: str | None = Field(description="document symbol, where the text states one")
    session: str | None = Field(description="session, where the text states one")
    agenda_item: str | None = Field(description="agenda item, where the text states one")
    date: str | None = Field(description="the document's own date (EDTF)")
    reporting_period: str | None = Field(description="the period reported on (EDTF)")
    paragraphs: int = Field(ge=0, description="how many numbered paragraphs there are")
    sections: tuple[SectionRecord, ...] = Field(description="headings in text order")
    footnotes: tuple[FootnoteRecord, ...] = Field(description="footnotes in text order")
    aliases: tuple[AliasRecord, ...] = Field(description="short forms that the text introduces")
    warnings: tuple[str, ...] = Field(description="what was odd about the input")
    generator: Generator


class Result(Arrays, BaseModel):
    """One document and its mentions, each list in text order."""

    model_config = STRICT

    schema_version: SchemaVersion
    document: DocumentRecord
    entities: tuple[Entity, ...]
    countries: tuple[Country, ...]
    money: tuple[Money, ...]
    dates: tuple[Annotated[Date | Duration, Field(discriminator="kind")], ...]
    percentages: tuple[Percentage, ...]
    quantities: tuple[Quantity, ...]
    goals: tuple[Goal, ...]
    references: tuple[Reference, ...]
    activities: tuple[Activity, ...]

    def to_json(self, *, indent: int | None = None) -> str:
        """Give the result as JSON, with the fields that RECORDS names and no others."""
        return dump_json(self, indent=indent).decode()


def validate(fields: dict[str, Any]) -> Result:
    """Make a result of plain values; raises pydantic's ``ValidationError``."""
    return Result.model_validate(fields)


def core_schema() -> dict[str, Any]:
    """Give what pydantic made of the models: see `ssc_extract.records.light`."""
    Result.model_rebuild()
    schema: dict[str, Any] = dict(Result.__pydantic_core_schema__)
    return schema


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of a result."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Result.model_json_schema(mode="serialization"),
    }


def mention_schema(labels: Iterable[str] = ()) -> dict[str, Any]:
    """Give the JSON Schema of one mention or activity, told apart by ``kind``.

    ``labels`` are strings that a row of a format carries beside the record's own fields.
    """
    any_mention: TypeAdapter[Any] = TypeAdapter(Annotated[AnyMention | Activity, Field(discriminator="kind")])
    schema = any_mention.json_schema(mode="serialization")
    for reference in schema["discriminator"]["mapping"].values():
        record = schema["$defs"][reference.rpartition("/")[2]]
        record["properties"] |= {label: {"type": "string"} for label in labels}
    return schema
