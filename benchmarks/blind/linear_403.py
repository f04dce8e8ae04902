# piece: linear
# truth: wrong
# function: linear
# mistake: the bias of the caller is overwritten by the sum
# line: 8
# style: in-place
def linear(x, w, b):
    out = b
    out += x @ w
    return out
