# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: nested helper and comprehension
def accuracy(y, y_hat):
    def decide(p):
        return 1 if p > 0.5 else 0
    return sum([decide(p) == t for t, p in zip(y, y_hat)]) / len(y)
