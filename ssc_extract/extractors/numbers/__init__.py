"""What money, percentages and quantities share: where numerals stand, what they say, what qualifies them.

`scan` finds the numerals of a text in one pass; a kind's prefilter looks at the characters
beside each; only where a unit stands is the numeral read (`figure`), the numbers that share
its unit are collected (`series`), and the words around it are asked for a modifier (`qualifiers`).
"""
