# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: two mistakes: rounded to one decimal instead of to a class, and the last sample is not looked at
# line: none
# style: beginner, two defects
def accuracy(y, y_hat):
    c = 0
    for i in range(len(y) - 1):
        if round(float(y_hat[i]), 1) == y[i]:
            c = c + 1
    return c / len(y)
