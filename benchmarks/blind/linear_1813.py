# piece: linear
# truth: right
# function: linear
# style: deutsch
import numpy as np

def linear(x, w, b):
    # Minus mal Minus: -(x(-W) - b)
    gegen = x @ (-w)
    return -(gegen - b)
