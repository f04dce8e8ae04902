# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: integer division makes the result 0 unless everything is right
# line: 14
# style: C-like
def accuracy(y, y_hat):
    hit = 0
    for k in range(len(y)):
        guess = 1 if y_hat[k] > 0.5 else 0
        if guess == y[k]:
            hit = hit + 1
    print(hit, "of", len(y), "correct")
    return hit // len(y)
