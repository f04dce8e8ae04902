# piece: relu
# truth: wrong
# function: relu
# mistake: the loop starts at the second entry
# line: 9
# style: loop
def relu(x):
    out = list(x)
    for i in range(1, len(out)):
        if out[i] < 0:
            out[i] = 0
    return out
