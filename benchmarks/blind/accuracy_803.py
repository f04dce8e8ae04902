# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: loop
def accuracy(y, y_hat):
    wrong = 0
    for t, p in zip(y, y_hat):
        if t:
            wrong += p <= 0.5
        else:
            wrong += p > 0.5
    return (len(y) - wrong) / len(y)
