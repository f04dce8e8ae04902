# piece: relu
# truth: wrong
# function: relu
# mistake: the comparison is with one, and minus x is returned for the rest
# line: none
# style: loop, two mistakes
def relu(x):
    out = []
    for v in x:
        if v > 1:
            out.append(v)
        else:
            out.append(-v)
    return out
