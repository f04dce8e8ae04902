# piece: relu
# truth: wrong
# function: relu
# mistake: operator precedence: x * x is formed before the comparison, a boolean comes back
# line: 8
# style: terse NumPy
def relu(x):
    return x * x > 0
