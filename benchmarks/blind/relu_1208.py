# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is 1 instead of 0, values between are lost
# line: 8
# style: terse NumPy
def relu(x):
    return x * (x >= 1)
