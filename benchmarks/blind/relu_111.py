# piece: relu
# truth: wrong
# function: relu
# mistake: Python's max is used, right for a number but an error for an array
# line: 8
# style: scalar first
def relu(x):
    return max(0, x)
