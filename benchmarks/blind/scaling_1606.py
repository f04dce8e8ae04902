# piece: scaling
# truth: wrong
# function: scaling
# mistake: the brackets are missing, so only the mean is divided
# line: 10
# style: terse
import numpy as np

def scaling(x):
    return x - x.mean() / x.std(ddof=1)
