# piece: relu
# truth: wrong
# function: relu
# mistake: the negative entries of the caller's array are overwritten
# line: 8
# style: terse NumPy
def relu(x):
    x[x < 0] = 0
    return x
