# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: two defects: the last sample is left out and the threshold is 0.4
# line: none
# style: early return
def accuracy(y, y_hat):
    hits = 0
    for i in range(len(y) - 1):
        hits += (y_hat[i] > 0.4) == (y[i] == 1)
    return hits / len(y)
