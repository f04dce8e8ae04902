# piece: scaling
# truth: wrong
# function: scale
# mistake: each sample (row) is centred by its own mean
# line: 10
# style: terse
import numpy as np

def scale(x):
    return (x - x.mean(1, keepdims=True)) / x.std(ddof=1)
