# piece: relu
# truth: wrong
# function: relu
# mistake: only lists one level deep are handled, a list of lists is returned as it is
# line: 10
# style: loops
def relu(values, inplace=False):
    out = values if inplace else list(values)
    for k, v in enumerate(out):
        if isinstance(v, (int, float)) and v < 0:
            out[k] = 0
    return out
