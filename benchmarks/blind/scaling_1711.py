# piece: scaling
# truth: right
# function: scaling
# style: terse
import numpy as np

def scaling(x):
    return (x - x.mean()) / x.std(ddof=1)
