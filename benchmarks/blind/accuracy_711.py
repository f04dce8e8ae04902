# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: whole-number division, so the result is 0 unless everything is right
# line: 13
# style: loop
def accuracy(y, y_hat):
    n_correct = 0
    for target, prob in zip(y, y_hat):
        label = 1 if prob > 0.5 else 0
        if label == target:
            n_correct += 1
    return n_correct // len(y)
