# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the return stands inside the loop, so only the first sample is judged
# line: 12
# style: loop
def accuracy(y, y_hat):
    n_right = 0
    for k in range(len(y)):
        if int(y_hat[k] > 0.5) == y[k]:
            n_right += 1
        return n_right / len(y)
