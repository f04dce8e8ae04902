# piece: linear
# truth: wrong
# function: linear
# mistake: W is transposed in the product, which only fits square weights and is wrong there too
# line: 10
# style: terse
import numpy as np

def linear(x, W, b):
    return x @ W.T + b
