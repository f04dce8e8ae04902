# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse NumPy
def linear(x, w, b):
    return x @ w + b
