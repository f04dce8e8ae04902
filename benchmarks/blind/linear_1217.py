# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is subtracted
# line: 8
# style: terse NumPy
def linear(x, w, b):
    return x @ w - b
