# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: counting stops at the first miss
# line: 13
# style: while loop with break
def accuracy(y, y_hat):
    hits = 0
    i = -1
    while i + 1 < len(y):
        i += 1
        if (y_hat[i] > 0.5) != (y[i] > 0.5):
            break
        hits += 1
    return hits / len(y)
