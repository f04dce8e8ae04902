# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: terse
def scale(x):
    return (x - x.mean()) / x.std(ddof=1)
