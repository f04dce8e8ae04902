# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: while loop, Hungarian names
def accuracy(y, y_hat):
    talalat = 0
    i = len(y)
    while i:
        i -= 1
        if y_hat[i] > 0.5 and y[i] == 1:
            talalat += 1
        elif y_hat[i] <= 0.5 and y[i] == 0:
            talalat += 1
    return talalat / len(y)
