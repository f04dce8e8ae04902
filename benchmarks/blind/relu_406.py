# piece: relu
# truth: wrong
# function: relu
# mistake: negative entries are left out, not set to zero
# line: 8
# style: list comprehension
def relu(x):
    return [v for v in x if v >= 0]
