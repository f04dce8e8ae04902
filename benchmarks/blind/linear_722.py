# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added in place, which an integer product refuses (or would truncate)
# line: 9
# style: terse
def linear(x, W, b):
    z = x @ W
    z += b
    return z
