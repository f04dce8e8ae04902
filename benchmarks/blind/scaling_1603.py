# piece: scaling
# truth: wrong
# function: scaling
# mistake: mean and standard deviation are taken for each column instead of globally
# line: 11
# style: textbook
import numpy as np

def scaling(x):
    """Standardise with one global mean and standard deviation."""
    ax = 0
    return (x - x.mean(axis=ax)) / x.std(axis=ax, ddof=1)
