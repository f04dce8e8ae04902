# piece: scaling
# truth: right
# function: zscore
# mistake: none
# line: none
# style: pure python, freely
def zscore(table):
    flat = [v for row in table for v in row]
    n = len(flat)
    m = sum(flat) / n
    s = (sum((v - m) ** 2 for v in flat) / (n - 1)) ** 0.5
    return [[(v - m) / s for v in row] for row in table]
