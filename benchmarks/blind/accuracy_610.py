# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: loop
def accuracy(y, y_hat):
    right = 0
    for label, p in zip(y, y_hat):
        guess = 1 if p > 0.5 else 0
        if guess == label:
            right = right + 1
    return right / len(y)
