# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the return stands inside the loop, only the first sample is looked at
# line: 13
# style: early return
def accuracy(y, y_hat):
    right = 0
    for label, p in zip(y, y_hat):
        guess = 1 if p > 0.5 else 0
        if guess == label:
            right += 1
        return right / len(y)
