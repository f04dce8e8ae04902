# piece: relu
# truth: wrong
# function: relu
# mistake: the entries of the caller are set to zero
# line: 8
# style: in-place
def relu(x):
    out = x.view()
    out[out < 0] = 0
    return out
