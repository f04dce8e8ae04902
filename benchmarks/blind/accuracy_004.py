# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of right predictions is returned, not the share
# line: 13
# style: plain Python loop
def accuracy(y, y_hat):
    right = 0
    for i in range(len(y)):
        guess = 1 if y_hat[i] > 0.5 else 0
        if guess == y[i]:
            right += 1
    return right
