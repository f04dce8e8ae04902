# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: running mean
def accuracy(y, y_hat):
    mean, seen = 0.0, 0
    for truth, p in zip(y, y_hat):
        seen += 1
        mean += ((p > 0.5) == (truth > 0.5)) * 1.0 / seen - mean / seen
    return mean
