# piece: gradients
# truth: wrong
# function: d_bce
# mistake: the two fractions are added although the second one has a minus sign
# line: 12
# style: textbook
import numpy as np

def d_bce(p, y):
    """Derivative of the mean binary cross-entropy with respect to p."""
    n = p.size
    return -(y / p + (1 - y) / (1 - p)) / n
