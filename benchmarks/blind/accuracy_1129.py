# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: flat probabilities against a column of labels broadcast to an n by n table
# line: 9
# style: terse
def accuracy(Y, p):
    """Y: column of labels (n, 1); p: probabilities (n,)"""
    hit = (p > 0.5) == (Y > 0.5)
    return hit.mean()
