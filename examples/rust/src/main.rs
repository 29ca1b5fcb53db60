use dspp::{Market, Money, Month, Participant, Payment, Percent, Plan, Price, QuoteRequest};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let plan = Plan::redwood_2007()?;
    let amount: Money = "2500.00".parse()?;
    let (discount, price): (Percent, Price) = ("1.5".parse()?, "34.12".parse()?);
    let quote = plan.quote(&QuoteRequest {
        participant: Some(Participant::Existing),
        payment: Payment { amount: amount.into(), ..Payment::default() },
        month: Month {
            investment_date: "2008-01-15".into(),
            discount: discount.into(),
            ..Month::default()
        },
        market: Market { price: price.into(), ..Market::default() },
        ..QuoteRequest::default()
    });
    let shares = quote.purchase.and_then(|purchase| purchase.shares).ok_or("nothing is bought")?;
    println!("{shares} shares");
    Ok(())
}
