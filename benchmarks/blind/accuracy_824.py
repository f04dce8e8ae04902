# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the share of wrong predictions is returned
# line: 11
# style: loop
def accuracy(y, y_hat):
    hits = 0
    for label, p in zip(y, y_hat):
        guess = 1 if p > 0.5 else 0
        if guess != label:
            hits += 1
    return hits / len(y)
