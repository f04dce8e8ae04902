# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: vectorised
def linear(x, w, b):
    return x @ w + b
