# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the count is set back in every round
# line: 10
# style: loop
def accuracy(y, y_hat):
    ok = 0
    for t, p in zip(y, y_hat):
        ok = 0
        if round(float(p)) == t:
            ok += 1
    return ok / len(y)
