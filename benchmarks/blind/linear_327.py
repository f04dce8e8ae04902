# piece: linear
# truth: wrong
# function: linear
# mistake: the bias of the caller is changed by the addition in place
# line: 8
# style: in-place operations
def linear(x, w, b):
    out = b
    out += x @ w
    return out
