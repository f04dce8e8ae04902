# piece: relu
# truth: wrong
# function: relu
# mistake: returns the derivative, 1 for positive values
# line: 11
# style: verbose with comments
def relu(x):
    # where is the input positive?
    positive = x > 0
    # let those pass, block the rest
    return positive.astype(float)
