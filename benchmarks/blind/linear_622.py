# piece: linear
# truth: wrong
# function: linear
# mistake: x is divided by the number of inputs
# line: 7
# style: terse
def linear(x, w, b): return x @ w / len(w) + b
