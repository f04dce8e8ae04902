# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse
def linear(x, w, b):
    return x @ w + b
