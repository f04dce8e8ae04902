# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divides by the number of positive labels instead of the number of samples
# line: 14
# style: loop
def accuracy(y, y_hat):
    hits = 0
    total = 0
    for truth, p in zip(y, y_hat):
        guess = 1 if p > 0.5 else 0
        if guess == truth:
            hits += 1
        total += truth
    return hits / total
