# piece: relu
# truth: wrong
# function: relu
# mistake: only the positive entries are returned, the others are left out instead of set to zero
# line: 7
# style: one-liner
def relu(x): return x[x > 0]
