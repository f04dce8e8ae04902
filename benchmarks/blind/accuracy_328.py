# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: counting ends at the first miss
# line: 11
# style: loop with break
def accuracy(y, y_hat):
    right = 0
    for truth, p in zip(y, y_hat):
        if round(float(p)) != truth:
            break
        right += 1
    return right / len(y)
