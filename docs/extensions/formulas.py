"""Converts formulas from LaTeX to MathML, for the pages and for the exercise's notebook."""

from xml.etree import ElementTree

from latex2mathml.converter import convert

NAMESPACE = "http://www.w3.org/1998/Math/MathML"
PRIMES = {"\u2032": 1, "\u2033": 2, "\u2034": 3, "\u2057": 4}


def formula_to_mathml(formula: str, block: bool) -> str:
    """LaTeX as MathML, with primes on the line of their letter.

    The converter puts a prime into a superscript. In most fonts its glyph is raised already, so
    that a browser without a mathematical font shows a speck high above the letter.
    """
    ElementTree.register_namespace("", NAMESPACE)
    root = ElementTree.fromstring(convert(formula, display="block" if block else "inline"))
    for element in list(root.iter()):
        if element.tag in (_tag("msup"), _tag("msubsup")):
            _take_primes_out_of_superscript(element)
    return ElementTree.tostring(root, encoding="unicode")


def _take_primes_out_of_superscript(element: ElementTree.Element) -> None:
    base, *middle, exponent = list(element)
    inner = list(exponent) if exponent.tag == _tag("mrow") else [exponent]
    count = 0
    while inner and (inner[0].text or "") in PRIMES:
        count += PRIMES[inner.pop(0).text or ""]
    if not count:
        return
    row = ElementTree.Element(_tag("mrow"))
    row.append(base)
    for _ in range(count):
        ElementTree.SubElement(row, _tag("mo"), lspace="0", rspace="0").text = "\u2032"
    for child in list(element):
        element.remove(child)
    if inner:  # a prime and an exponent, as in a'^2
        element.extend([row, *middle, _row_of(inner)])
    elif middle:  # a prime and an index, as in f'_x
        element.tag = _tag("msub")
        element.extend([row, *middle])
    else:
        element.tag = _tag("mrow")
        element.extend(row)


def _row_of(elements: list[ElementTree.Element]) -> ElementTree.Element:
    row = ElementTree.Element(_tag("mrow"))
    row.extend(elements)
    return row


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
