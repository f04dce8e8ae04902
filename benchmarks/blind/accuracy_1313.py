# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the counter is set back to zero in every round
# line: 10
# style: verbose
def accuracy(y, y_hat):
    """share of samples on the right side of one half"""
    for i in range(len(y)):
        hits = 0
        p = y_hat[i]
        if p > 0.5 and y[i] == 1:
            hits = hits + 1
        elif p <= 0.5 and y[i] == 0:
            hits = hits + 1
    return hits / len(y)
