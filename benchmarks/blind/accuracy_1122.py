# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: loops
def accuracy(y, y_hat):
    return sum(int(t) if p > 0.5 else 1 - int(t) for t, p in zip(y, y_hat)) / len(y)
