"""The Reconciliation Service API 0.2, by which OpenRefine and others ask which nodes names mean.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""
