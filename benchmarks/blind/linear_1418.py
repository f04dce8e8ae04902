# piece: linear
# truth: right
# function: dense
# style: terse
import numpy as np

def dense(w, b, x):
    return (x * w).sum(axis=1) + b
