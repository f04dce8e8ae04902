# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the return stands inside the loop, so only the first sample counts
# line: 16
# style: loop
def accuracy(y, y_hat):
    good = 0
    total = len(y)
    for i in range(total):
        guess = 0
        if y_hat[i] > 0.5:
            guess = 1
        if guess == y[i]:
            good += 1
        return good / total
    return good / total
