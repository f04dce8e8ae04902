# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: each prediction is compared with the label before it
# line: 10
# style: shifted pairs, plain Python
def accuracy(y, y_hat):
    hits = 0
    for i in range(len(y)):
        hits += (y_hat[i] > 0.5) == (y[i - 1] > 0.5)
    return hits / len(y)
